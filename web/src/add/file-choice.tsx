import { useId } from "react";

/** Choose files; dropping works here as everywhere on the desk, and starts at once. */
export function FileChoice({ files, onFiles }: { readonly files: readonly File[]; readonly onFiles: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <div className="file-choice">
      <label htmlFor={id}>Files</label>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-help`}
        accept=".html,.htm,.xhtml,.txt,.md,.pdf,.docx,.eml,.mbox,.vtt,.srt,.json,.xml,.rss,.atom,.warc,.gz,.wacz,text/html,text/plain"
        onChange={(change) => onFiles([...(change.target.files ?? [])])}
      />
      <p className="field-help" id={`${id}-help`}>
        {files.length > 1
          ? `${files.length} files, read one after the other.`
          : "Saved pages, documents, mail, subtitles, feeds or archives. Or drop them anywhere on this screen."}
      </p>
    </div>
  );
}
