package example;

public final class Failing {
  public String fail(String name) {
    throw new IllegalArgumentException("nobody of the name " + name);
  }
}
