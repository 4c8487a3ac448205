import { useQuery } from "@tanstack/react-query";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { fetchCapture } from "../api/fetch-capture.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { momentInWords } from "../words/day-in-words.ts";

/** The captured bytes as they were taken, in a frame of an origin of their own in which nothing runs. */
export function CapturedPage({ sha256, title, takenAt }: { readonly sha256: string; readonly title: string; readonly takenAt: string }) {
  return (
    <DialogTrigger>
      <Button className="button captured-page-button">Look at the captured page</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="sheet captured-page">
          <Dialog className="sheet-body">
            <div className="sheet-head">
              <Heading slot="title">As captured on {momentInWords(takenAt)}</Heading>
              <Button slot="close" className="quiet-button">
                Close
              </Button>
            </div>
            <CapturedFrame sha256={sha256} title={title} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function CapturedFrame({ sha256, title }: { readonly sha256: string; readonly title: string }) {
  const { data, error } = useQuery({ queryKey: ["capture", sha256], queryFn: ({ signal }) => fetchCapture(sha256, signal) });
  if (error !== null) return <ProblemPanel error={error} />;
  if (data === undefined) return <p role="status">Opening…</p>;
  if (data.view === undefined) return <p>This server shows no captures.</p>;
  return (
    <>
      <p className="field-help">
        Scripts, pictures from elsewhere and forms are shut off: what a page drew with them is missing here.{" "}
        <a href={data.view} target="_blank" rel="noreferrer noopener">
          Open it apart
        </a>
      </p>
      <iframe className="captured-frame" sandbox="" src={data.view} title={`The captured page: ${title}`} />
    </>
  );
}
