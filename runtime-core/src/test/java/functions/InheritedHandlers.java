package functions;

/** Methods that a handler class inherits. */
public abstract class InheritedHandlers<T> {

  public String inherited(T event) {
    return "inherited " + event;
  }
}
