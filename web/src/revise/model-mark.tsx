import { modelOf } from "../words/finder-words.ts";

/** On a claim that a model proposed: which one. A model's proposal is no surer for being fluent. */
export function ModelMark({ extractor }: { readonly extractor: string }) {
  const model = modelOf(extractor);
  if (model === undefined) return null;
  return (
    <p className="model-mark" title={extractor}>
      Proposed by the model <bdi>{model}</bdi>; its words stand in the text
    </p>
  );
}
