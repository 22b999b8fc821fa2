package functions;

/** A class that its package keeps to itself. */
class Hidden {

  public Hidden() {}

  public String event(String event) {
    return "hidden " + event;
  }
}
