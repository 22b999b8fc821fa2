package example;

public final class Greeter {
  public Greeting greet(Guest guest) throws ReflectiveOperationException {
    // Found while it runs alone: no constant of this class names it.
    Object words = Class.forName(Greeter.class.getName() + "$Words").getConstructor().newInstance();
    System.out.println("greeting " + guest.name());
    return new Greeting(words + ", " + guest.name());
  }

  public record Guest(String name) {}

  public record Greeting(String text) {}

  public static final class Words {
    @Override
    public String toString() {
      return "Hello";
    }
  }
}
