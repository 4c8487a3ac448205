import { type SubmitEvent, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Submission } from "../api/add-report.ts";
import { FileChoice } from "./file-choice.tsx";
import { KnownFields } from "./known-fields.tsx";
import { submissionsOf, type Way } from "./submissions-of.ts";

interface AddFormProps {
  readonly isBusy: boolean;
  readonly onHandIn: (submissions: readonly Submission[]) => void;
}

/** Three ways to hand a report in. What was typed stays when the server refuses it. */
export function AddForm({ isBusy, onHandIn }: AddFormProps) {
  const [way, setWay] = useState<Way>("text");
  const [files, setFiles] = useState<readonly File[]>([]);
  const submit = (submission: SubmitEvent<HTMLFormElement>) => {
    submission.preventDefault();
    if (!isBusy) onHandIn(submissionsOf(way, new FormData(submission.currentTarget), files));
  };
  return (
    <form className="add-form" onSubmit={submit} noValidate>
      <Tabs className="add-ways" selectedKey={way} onSelectionChange={(key) => setWay(String(key) as Way)}>
        <TabList className="way-list" aria-label="How to hand it in">
          <Tab id="text">Paste text</Tab>
          <Tab id="file">Choose a file</Tab>
          <Tab id="url">Give an address</Tab>
        </TabList>
        <TabPanel id="text" shouldForceMount className="way-panel">
          <label>
            Text of the report
            <textarea name="text" rows={10} dir="auto" placeholder="Paste the whole page: lines around the article are told apart." />
          </label>
        </TabPanel>
        <TabPanel id="file" shouldForceMount className="way-panel">
          <FileChoice files={files} onFiles={setFiles} />
        </TabPanel>
        <TabPanel id="url" shouldForceMount className="way-panel">
          <label>
            Address of the page
            <input name="url" type="url" inputMode="url" placeholder="https://" autoComplete="off" spellCheck={false} />
          </label>
          <p className="field-help">Only this fetches from the network: this one page, once, by the server.</p>
        </TabPanel>
      </Tabs>
      <KnownFields />
      <button type="submit" className="button primary" aria-disabled={isBusy}>
        {isBusy ? "Reading…" : "Read it"}
      </button>
    </form>
  );
}
