package example;

public final class Greeter {
  public String greet(String name) throws ReflectiveOperationException {
    // Found while it runs alone: no constant of this class names it.
    Object words = Class.forName(Greeter.class.getName() + "$Words").getConstructor().newInstance();
    return words + ", " + name;
  }

  public static final class Words {
    @Override
    public String toString() {
      return "Hello";
    }
  }
}
