import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

const nlp = winkNlp(model, ["sbd", "pos", "ner"]);

/** wink-nlp with sentences, parts of speech and named things. */
export async function readWithWink(text: string): Promise<number> {
  const read = nlp.readDoc(text);
  read.tokens().out(nlp.its.pos);
  return read.entities().out().length;
}
