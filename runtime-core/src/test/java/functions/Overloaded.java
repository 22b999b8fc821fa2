package functions;

import java.io.InputStream;

/** Has methods that no handler may look like beside those that one may. */
public final class Overloaded {

  public String handle(String first, String second, String third) {
    return "three";
  }

  public String handle(String event) {
    return "one";
  }

  public String read(InputStream event) {
    return "not sent";
  }
}
