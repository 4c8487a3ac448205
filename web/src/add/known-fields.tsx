/** What a person knows about the report; it outranks what the page says of itself. */
export function KnownFields() {
  return (
    <fieldset className="known-fields">
      <legend>If you know it (optional)</legend>
      <label>
        Title
        <input name="title" dir="auto" autoComplete="off" />
      </label>
      <label>
        Outlet
        <input name="outlet" dir="auto" autoComplete="off" />
      </label>
      <label>
        Published
        <input name="published" type="date" />
      </label>
    </fieldset>
  );
}
