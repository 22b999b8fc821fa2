package functions;

import com.amazonaws.services.lambda.runtime.Context;

/** Answers the id of the tenant. */
public final class Tenant {

  public String id(Context context) {
    return context.getTenantId();
  }
}
