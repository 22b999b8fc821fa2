package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Copies a JSON document, line by line, and leaves only the last four digits of card numbers. */
public final class CardMask implements RequestStreamHandler {
  private static final Pattern CARD = Pattern.compile("\"\\d{12}(\\d{4})\"");

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    try (Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        writer.write(CARD.matcher(line).replaceAll("\"************$1\""));
        writer.write('\n');
      }
    }
  }
}
