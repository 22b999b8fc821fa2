package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.flint.runtime.streaming.HttpIntegrationResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as CSV, of as many rows as the query says ({@code ?rows=1000000}): the caller reads the
 * first while the last are still to be made, and none of them is kept.
 */
public final class Report implements RequestStreamHandler {
  private static final Pattern ROWS = Pattern.compile("\"rawQueryString\"\\s*:\\s*\"rows=(\\d+)\"");
  private static final int DEFAULT_ROWS = 10;

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    int rows = rows(new String(event.readAllBytes(), StandardCharsets.UTF_8));
    HttpIntegrationResponse response =
        HttpIntegrationResponse.of(200).withHeader("Content-Type", "text/csv; charset=utf-8");
    try (Writer csv =
        new BufferedWriter(
            new OutputStreamWriter(response.openBody(output), StandardCharsets.UTF_8))) {
      csv.write("row,square\n");
      csv.flush(); // The caller sees that something comes.
      for (long row = 1; row <= rows; row++) {
        csv.write(row + "," + row * row + "\n");
      }
    }
  }

  private static int rows(String event) {
    Matcher rows = ROWS.matcher(event);
    return rows.find() ? Integer.parseInt(rows.group(1)) : DEFAULT_ROWS;
  }
}
