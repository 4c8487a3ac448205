import type { FastifyHelmetOptions } from "@fastify/helmet";

/**
 * Nothing from elsewhere, nothing inline, in no frame. The one thing framed is captures, which have an origin of their own (`viewer`).
 * HSTS stays off: the server speaks plain HTTP to its own machine.
 */
export const securityHeaders = (viewer: () => string | undefined): FastifyHelmetOptions => ({
  global: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": ["'self'"],
      "style-src": ["'self'"],
      "img-src": ["'self'"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "frame-src": [() => viewer() ?? "'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
    },
  },
  frameguard: { action: "deny" },
  referrerPolicy: { policy: "no-referrer" },
  strictTransportSecurity: false,
});
