/** Steps in the administration that several specs take, through labels and roles, with or without JavaScript. */
import type { Page } from "@playwright/test";
import { PASSWORD } from "../fixtures/people";
import { expect } from "./test";

/** Signs in and waits until it is done. */
export async function signIn(page: Page, { email }: { email: string }, password = PASSWORD): Promise<void> {
  await page.goto("/admin/sign-in");
  await fillSignIn(page, { email }, password);
  await expect(page.getByRole("button", { name: "Sign out", exact: true }).first()).toBeVisible();
}

/** Fills the form that is there and sends it. */
export async function fillSignIn(page: Page, { email }: { email: string }, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Invites somebody from the page of people and gives the path of the link that is shown. */
export async function invite(page: Page, { name, email }: { name: string; email: string }): Promise<string> {
  await page.goto("/admin/people");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("radio", { name: /^Editor/ }).check();
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  await expect(page.getByRole("heading", { name: `The link for ${name} to join` })).toBeVisible();
  const link = await page.getByText(/\/admin\/join\//).innerText();
  return new URL(link).pathname;
}
