package example;

public final class Greetings {
  public String hello(String name) {
    return "Hello, " + name + "!";
  }

  public String bye(Integer number) {
    return "Bye, " + number + "!";
  }
}
