/** Whether somebody can look after people: the catalogue must never be without. */
import type { Tx } from "../db/client";

/** Gives how many administrators are enabled, without counting one of them. */
export async function countAdministrators(tx: Pick<Tx, "person">, except?: number): Promise<number> {
  return tx.person.count({
    where: {
      role: "administrator",
      disabledAt: null,
      ...(except !== undefined && { id: { not: except } }),
    },
  });
}
