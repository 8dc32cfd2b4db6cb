/** What stands where the table will be: what to do. */
import { words } from "../words/words";
import { showExample } from "../state/files";

export function Empty() {
  const w = words.value.empty;
  return (
    <div class="empty">
      <div class="empty-box">
        <h2>{w.title}</h2>
        <ol>
          {w.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <button type="button" class="primary" data-example onClick={showExample}>
          {w.example}
        </button>
        <Specimen />
      </div>
    </div>
  );
}

/** One sentence and the row that it becomes: says more than a paragraph would. */
function Specimen() {
  const w = words.value;
  return (
    <figure class="specimen">
      <p lang="vi">
        Giải quyết việc làm cho <mark class="mark figure">12.480</mark> lao động, đạt{" "}
        <mark class="mark plan">104% kế hoạch</mark>.
      </p>
      <dl>
        <div>
          <dt>{w.columns.value}</dt>
          <dd>12.480 lao động</dd>
        </div>
        <div>
          <dt>{w.columns.achievement}</dt>
          <dd>104 %</dd>
        </div>
        <div>
          <dt>{w.columns.plan}</dt>
          <dd>
            <i class="worked-out">≈ 12.000</i>
          </dd>
        </div>
      </dl>
    </figure>
  );
}
