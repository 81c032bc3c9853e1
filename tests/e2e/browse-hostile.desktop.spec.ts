/** What nobody should ask is answered with a sensible page all the same. */
import { expect, test } from "./test";

for (const query of [
  "q=%22",
  "q=*",
  "q=NEAR(",
  `q=${"a".repeat(6_000)}`,
  "q=%00",
  "q=%F0%9F%99%82",
  "q=%E2%80%AE%E2%80%8Fabc",
  "q=%E0%A4%A",
  "page=-1",
  "page=1e9",
  "page=1000000000",
  "country=%00&framework=../..&targetGroup=%22%3E%3Cscript%3E",
  "met=%00&notMet=a:b&answers=1.1.1&item=x&state=y",
  "met[]=1&__proto__=2&constructor=3",
]) {
  test(`hostile, and a sensible page: ${query.slice(0, 60)}`, async ({ page }) => {
    const response = await page.goto(`/practices?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: "Practices" })).toBeVisible();
    const api = await page.request.get(`/api/v1/practices?${query}`);
    expect(api.status()).toBe(200);
  });
}
