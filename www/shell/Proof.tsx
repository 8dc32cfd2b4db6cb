/** What proves that the text stays here. */
import { laterWords } from "../words/later";
import { requests } from "./requests";

export function Proof() {
  const w = laterWords.value.privacy;
  return (
    <div class="proof">
      <ul>
        {w.proofs.map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
      <p>
        {w.requests} <b>{requests.value}</b>
      </p>
    </div>
  );
}
