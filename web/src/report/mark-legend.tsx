/** How the words of a chosen claim are marked in the text. */
export function MarkLegend() {
  return (
    <p className="mark-legend">
      <span className="run is-content">what is said</span>
      <span className="run is-source">who says so</span>
      <span className="run is-cue">words that attribute</span>
      <span className="run is-hedge">words that hedge</span>
    </p>
  );
}
