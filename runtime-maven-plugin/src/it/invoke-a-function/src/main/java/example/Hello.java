package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public final class Hello implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String name, Context context) {
    System.out.println("log of " + name);
    return System.getProperty("greeting") + ", " + name + "!";
  }
}
