package functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A handler method of every signature. */
public class Signatures extends InheritedHandlers<String> implements DefaultHandlers {

  public String event(String event) {
    return "event " + event;
  }

  public String eventAndContext(String event, Context context) {
    return "event " + event + " " + context.getFunctionName();
  }

  public String context(Context context) {
    return "context " + context.getFunctionName();
  }

  public String nothing() {
    return "nothing";
  }

  public void output(OutputStream response) throws IOException {
    response.write(bytes("output"));
  }

  public void outputAndContext(OutputStream response, Context context) throws IOException {
    response.write(bytes("output " + context.getFunctionName()));
  }

  public void inputAndOutput(InputStream event, OutputStream response) throws IOException {
    response.write(bytes("streams "));
    event.transferTo(response);
  }

  public void all(InputStream event, OutputStream response, Context context) throws IOException {
    response.write(bytes(context.getFunctionName() + " "));
    event.transferTo(response);
  }

  public static String ofTheClass(String event) {
    return "static " + event;
  }

  public void voidMethod(String event) {}

  public Void boxedVoid(Void event) {
    return null;
  }

  public int primitive(int event) {
    return event + 1;
  }

  public boolean[] array(int[] event) {
    return new boolean[event.length];
  }

  public Map<String, List<Integer>> generic(Map<String, List<Integer>> event) {
    return Map.of("sum", List.of(event.get("parts").stream().mapToInt(i -> i).sum()));
  }

  public final <T> T identity(T event) {
    return event;
  }

  public String overloaded(String event) {
    return "one";
  }

  public String overloaded(String event, Context context) {
    return "with context";
  }

  public String overloaded(InputStream event, OutputStream response) {
    return "with streams";
  }

  public String overloaded(String one, String two, String three, String four) {
    return "fits nothing";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A nested class. */
  public static class Nested {

    public String event(String event) {
      return "nested " + event;
    }

    /** A class in that. */
    public static class Deeper {

      public String event(String event) {
        return "deeper " + event;
      }
    }
  }
}
