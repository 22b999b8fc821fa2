package functions;

/** Answers as many characters as the event says. */
public final class Large {

  public String answer(String size) {
    return size.equals("small") ? size : "x".repeat(Integer.parseInt(size));
  }
}
