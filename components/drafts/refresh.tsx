"use client";
/** Asks for the page again as long as something is going on: by script here, by the browser where there is none. */
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const PAUSE_MS = 1_000;

export function Refresh() {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    // One question at a time: a server that is busy is not asked the more often for it.
    if (isAsking) return;
    const timer = setTimeout(() => ask(() => router.refresh()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [router, isAsking]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
