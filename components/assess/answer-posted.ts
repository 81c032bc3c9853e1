"use client";
/** What a post brought that could not be kept: the fields show it again, with the version it was written over. */
import { createContext } from "react";

export type PostedField = { value: string; base: number; was: string; error?: string };
/** By field key. */
export type PostedFields = Readonly<Record<string, PostedField>>;

export const PostedContext = createContext<PostedFields>({});
