import { describe, expect, test } from "vitest";
import { modelSettings } from "../../src/adapters/openai-compatible/model-settings.ts";

const HERE = { REPORTEDLY_MODEL_URL: "http://127.0.0.1:8080/v1", REPORTEDLY_MODEL_NAME: "small:8b" };

describe("the settings of a model", () => {
  test("are an address and a name, with limits unless said", () => {
    expect(modelSettings(HERE)).toEqual({
      url: new URL("http://127.0.0.1:8080/v1"),
      name: "small:8b",
      timeoutMs: 120_000,
      maxBytes: 1_000_000,
      mayUseHttp: false,
    });
  });

  test("have key, prices and limits where they are given, and what is set to nothing says nothing", () => {
    const env = {
      ...HERE,
      REPORTEDLY_MODEL_KEY: "sk-invented",
      REPORTEDLY_MODEL_PRICE_IN: "0.15",
      REPORTEDLY_MODEL_PRICE_OUT: "",
      REPORTEDLY_MODEL_TIMEOUT: "5",
      REPORTEDLY_MODEL_MAX_BYTES: "5000",
    };
    expect(modelSettings(env)).toMatchObject({ key: "sk-invented", priceIn: 0.15, priceOut: undefined, timeoutMs: 5000, maxBytes: 5000 });
  });

  test.each(["http://localhost:11434/v1", "http://[::1]:8080/v1", "http://127.8.0.1/v1", "https://models.example/v1"])(
    "may name %s",
    (url) => {
      expect(modelSettings({ ...HERE, REPORTEDLY_MODEL_URL: url }).url.href).toBe(url);
    },
  );

  test.each([
    "http://models.example/v1",
    "http://10.0.0.7:8080/v1",
    "http://127.0.0.1.models.example/v1",
    "http://localhost.models.example/v1",
    "http://[::ffff:10.0.0.7]/v1",
    "http://0.0.0.0:8080/v1",
  ])("may not name %s, which is another machine or none, unless that is allowed", (url) => {
    expect(() => modelSettings({ ...HERE, REPORTEDLY_MODEL_URL: url })).toThrow(
      /USAGE: .*REPORTEDLY_MODEL_URL: expected https for another machine/u,
    );
    expect(modelSettings({ ...HERE, REPORTEDLY_MODEL_URL: url, REPORTEDLY_MODEL_ALLOW_HTTP: "1" }).mayUseHttp).toBe(true);
  });

  test.each([
    ["REPORTEDLY_MODEL_URL", ""],
    ["REPORTEDLY_MODEL_URL", "models.example"],
    ["REPORTEDLY_MODEL_URL", "file:///etc/passwd"],
    ["REPORTEDLY_MODEL_URL", "https://me:secret@models.example/v1"],
    ["REPORTEDLY_MODEL_URL", "https://models.example/v1?key=secret"],
    ["REPORTEDLY_MODEL_NAME", ""],
    ["REPORTEDLY_MODEL_NAME", "a\u001b[31mb"],
    ["REPORTEDLY_MODEL_KEY", "secret\r\nx: y"],
    ["REPORTEDLY_MODEL_PRICE_IN", "cheap"],
    ["REPORTEDLY_MODEL_PRICE_OUT", "-1"],
    ["REPORTEDLY_MODEL_PRICE_OUT", "Infinity"],
    ["REPORTEDLY_MODEL_TIMEOUT", "0"],
    ["REPORTEDLY_MODEL_TIMEOUT", "1e3"],
    ["REPORTEDLY_MODEL_MAX_BYTES", "10"],
    ["REPORTEDLY_MODEL_ALLOW_HTTP", "yes"],
  ])("with a wrong %s are refused, and the value is not repeated (%j)", (name, value) => {
    const settle = () => modelSettings({ ...HERE, [name]: value });
    expect(settle).toThrow(new RegExp(`USAGE: .*${name}: expected `, "u"));
    expect(settle).not.toThrow(/secret/u);
  });

  test("are lacking where nothing is set", () => {
    expect(() => modelSettings({})).toThrow(/REPORTEDLY_MODEL_URL: .*REPORTEDLY_MODEL_NAME: /u);
  });
});
