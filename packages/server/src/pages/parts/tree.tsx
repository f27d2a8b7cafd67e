/** A step of a reasoning with what it rests on. */
export interface Branch {
  readonly text: string
  /** Where the step's own source can be read. */
  readonly href?: string
  readonly branches: ReadonlyArray<Branch>
}

const Said = ({ branch }: { branch: Branch }) =>
  branch.href === undefined ? branch.text : <a href={branch.href}>{branch.text}</a>

const Node = ({ branch, open }: { branch: Branch; open: number }) =>
  branch.branches.length === 0 ? (
    <li class="leaf">
      <Said branch={branch} />
    </li>
  ) : (
    <li>
      <details open={open > 0}>
        <summary>
          <Said branch={branch} />
        </summary>
        <ul>
          {branch.branches.map((inner) => (
            <Node branch={inner} open={open - 1} />
          ))}
        </ul>
      </details>
    </li>
  )

/**
 * 推导树: unfolded a few steps deep; whoever wants the rest opens it.
 *
 * @param open how many levels are unfolded
 */
export const Tree = ({ branches, open }: { branches: ReadonlyArray<Branch>; open: number }) => (
  <ul class="tree">
    {branches.map((branch) => (
      <Node branch={branch} open={open} />
    ))}
  </ul>
)
