package functions;

/** Takes a type that holds itself. */
public final class Tree {

  /** A branch. */
  public static final class Branch {
    public String name;
    public Branch child;
  }

  public Branch handle(Branch root) {
    return root;
  }

  /** Goes on for ever, by turns of three. */
  public Branch climb(Branch root) {
    return up(root);
  }

  private Branch up(Branch from) {
    return further(from);
  }

  private Branch further(Branch from) {
    return climb(from);
  }
}
