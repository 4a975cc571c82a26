/** Whether a backup compliance policy is sent. */
export enum ComplianceMode {
  /** Every check runs and nothing is sent: nobody locks a project by trying. */
  DRAFT = 'draft',
  /** The policy is sent; from then on only MongoDB Support can lift it. */
  ENFORCED = 'enforced',
}
