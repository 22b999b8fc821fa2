package oracle.handlers;

/** What {@link Signatures} inherits from a class that others can't see. */
abstract class SignatureBase {

  public String inherited(String event) {
    return "inherited " + event;
  }

  public static String inheritedStatic(String event) {
    return "inherited static " + event;
  }
}
