package functions;

/** Methods that a handler class has by an interface. */
public interface DefaultHandlers {

  default String byDefault(String event) {
    return "default " + event;
  }
}
