package oracle.handlers;

/** What {@link Signatures} inherits from an interface. */
public interface SignatureDefaults {

  default String byDefault(String event) {
    return "default " + event;
  }
}
