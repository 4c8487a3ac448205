/** Text around what was searched for; the words found stand between U+E000 and U+E001. */
export function Snippet({ text }: { readonly text: string }) {
  return (
    <p className="snippet" dir="auto">
      {text.split("\u{e000}").map((piece, index) => {
        const end = piece.indexOf("\u{e001}");
        if (index === 0 || end === -1) return piece;
        return (
          // The pieces of one snippet never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>
            <mark>{piece.slice(0, end)}</mark>
            {piece.slice(end + 1)}
          </span>
        );
      })}
    </p>
  );
}
