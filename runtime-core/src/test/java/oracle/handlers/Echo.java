package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Gives back the text that it is given. */
public final class Echo implements RequestHandler<String, String> {

  @Override
  public String handleRequest(String text, Context context) {
    return text;
  }
}
