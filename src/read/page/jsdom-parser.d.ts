/** The light tree that ships with Readability, made for it alone; it ships no types. This is the part of it that we use. */
declare module "@mozilla/readability/JSDOMParser.js" {
  namespace JSDOMParser {
    interface Node {
      readonly nodeType: number;
      readonly textContent: string;
      readonly childNodes: readonly Node[];
    }
    interface Element extends Node {
      getAttribute(name: string): string | undefined;
      setAttribute(name: string, value: string): void;
      appendChild(node: Node): void;
    }
    interface Document {
      readonly head: Element;
      readonly body: Element;
      title: string;
      createElement(name: string): Element;
      createTextNode(text: string): Node;
    }
  }
  class JSDOMParser {
    parse(xml: string, url?: string): JSDOMParser.Document;
  }
  export = JSDOMParser;
}
