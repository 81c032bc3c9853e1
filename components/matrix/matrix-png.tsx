"use client";

/** Makes a PNG from the picture's SVG in the browser, twice as large for print; where that cannot be, it says so. */
import { useState, useSyncExternalStore } from "react";

type Props = {
  /** Of the SVG. */
  href: string;
  fileName: string;
  words: { png: string; working: string; failed: string; needsScript: string };
};

/** Browsers refuse larger canvases, and some quietly give an empty one. */
const MAX_SIDE = 8_000;
const SCALE = 2;

const never = () => () => {};

export function MatrixPng({ href, fileName, words }: Props) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  if (!hasScript) return <span className="fine">{words.needsScript}</span>;
  async function save() {
    setState("working");
    try {
      offer(await drawPng(href), fileName);
      setState("idle");
    } catch {
      setState("failed");
    }
  }
  return (
    <>
      <button type="button" className="link-button" onClick={save} disabled={state === "working"}>
        {words.png}
      </button>{" "}
      <span role="status" className="fine">
        {state === "working" ? words.working : state === "failed" ? words.failed : ""}
      </span>
    </>
  );
}

async function drawPng(href: string): Promise<Blob> {
  const image = new Image();
  image.src = href;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The canvas gave no picture");
  return blob;
}

function offer(blob: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // Not at once: some browsers begin to read only afterwards.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
