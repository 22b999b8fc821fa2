package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A method of each form that a handler may have. Each says which one it is. */
public class Signatures extends SignatureBase implements SignatureDefaults {

  public String event(String event) {
    return "event " + event;
  }

  public String eventAndContext(String event, Context context) {
    return "event and context " + event + " " + context.getFunctionName();
  }

  public String context(Context context) {
    return "context " + context.getFunctionName();
  }

  public String nothing() {
    return "nothing";
  }

  public void gives() {}

  public void takes(String event) {}

  public Void boxedVoid(String event) {
    return null;
  }

  public static String fixed(String event) {
    return "static " + event;
  }

  public final synchronized String busy(String event) {
    return "final synchronized " + event;
  }

  public void in(InputStream in) throws IOException {
    in.readAllBytes();
  }

  public String inGives(InputStream in) throws IOException {
    return "in " + in.readAllBytes().length;
  }

  public void inContext(InputStream in, Context context) throws IOException {
    in.readAllBytes();
  }

  public void out(OutputStream out) throws IOException {
    write(out, "out");
  }

  public String outGives(OutputStream out) throws IOException {
    write(out, "out");
    return "ignored";
  }

  public void outContext(OutputStream out, Context context) throws IOException {
    write(out, "out and context " + context.getFunctionName());
  }

  public void inOut(InputStream in, OutputStream out) throws IOException {
    write(out, "in and out " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  public void inOutContext(InputStream in, OutputStream out, Context context) throws IOException {
    write(out, "in, out and context " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  public void outIn(OutputStream out, InputStream in) throws IOException {
    write(out, "out and in");
  }

  public String two(String first, String second) {
    return "two";
  }

  public String contextFirst(Context context, String event) {
    return "context first";
  }

  public String three(String first, String second, Context context) {
    return "three";
  }

  public String varargs(String... events) {
    return "varargs " + String.join(",", events);
  }

  public String longer(String event) {
    return "shorter";
  }

  public String longer(String event, Context context) {
    return "longer";
  }

  public String ending(String event, String other) {
    return "two events";
  }

  public String ending(Context context) {
    return "context";
  }

  public String ending() {
    return "none";
  }

  public String skipping(String one, String two, String three) {
    return "three";
  }

  public String skipping(String one) {
    return "one";
  }

  String hidden(String event) {
    return "not public";
  }

  public String guarded(String event) {
    return "public";
  }

  protected String guarded(String event, Context context) {
    return "protected";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A class in a class. */
  public static final class Nested {
    public String work(String event) {
      return "nested " + event;
    }
  }

  /** A class of an object. */
  public final class Inner {
    public String work(String event) {
      return "inner";
    }

    public static String fixed(String event) {
      return "static inner " + event;
    }
  }

  /** A class that others can't see. */
  static final class Hidden implements RequestHandler<String, String> {
    public String work(String event) {
      return "hidden " + event;
    }

    @Override
    public String handleRequest(String event, Context context) {
      return "hidden handler " + event;
    }
  }

  /** A class whose constructor others can't see. */
  public static final class Guarded {
    Guarded() {}

    public String work(String event) {
      return "guarded";
    }

    public static String fixed(String event) {
      return "static guarded " + event;
    }
  }

  /** A class that can't be made. */
  public abstract static class Abstract {
    public String work(String event) {
      return "abstract";
    }
  }

  /** An interface with a method that can be called. */
  public interface Contract {
    static String fixed(String event) {
      return "static interface " + event;
    }
  }

  /** Handler of both kinds. */
  public static final class Both implements RequestHandler<String, String>, RequestStreamHandler {
    @Override
    public String handleRequest(String event, Context context) {
      return "request";
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      write(out, "stream");
    }
  }

  /** A handler by interface, named with its method. */
  public static final class Named implements RequestHandler<Kinds.Nested, String> {
    @Override
    public String handleRequest(Kinds.Nested event, Context context) {
      return "named " + event.name;
    }
  }

  /** Not a handler. */
  public static final class Plain {}

  /** An enum as a handler. */
  public enum Single implements RequestHandler<String, String> {
    INSTANCE;

    @Override
    public String handleRequest(String event, Context context) {
      return "enum";
    }
  }

  /** A record as a handler. */
  public record Recorded() implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String event, Context context) {
      return "record " + event;
    }
  }
}
