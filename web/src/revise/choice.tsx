interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly words: Readonly<Partial<Record<Value, string>>>;
  readonly onChange: (value: Value) => void;
}

/** One of a few words, chosen from a list. */
export function Choice<Value extends string>({ name, value, words, onChange }: ChoiceProps<Value>) {
  return (
    <label className="choice">
      {name}
      <select value={value} onChange={({ target }) => onChange(target.value as Value)}>
        {(Object.entries(words) as [Value, string][]).map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
