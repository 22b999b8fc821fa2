package dev.flint.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one server, kept alive from exchange to exchange and opened when it is needed.
 * For one thread at a time, but to be closed by any: who waits for an answer then gets none.
 *
 * <p>There is no time limit on an answer, and nothing is ever sent twice: whether a request that
 * got no answer was carried out, only its sender can judge.
 */
public final class HttpConnection implements Closeable {

  /** Below this a body goes out in one write together with its head. */
  private static final int ONE_WRITE = 16 * 1024;

  private final String host;
  private final int port;
  private final RequestHeaders hostHeader;

  /** Kept from request to request: a head, and behind it a body that goes out with it. */
  private final ByteArrayOutputStream message = new ByteArrayOutputStream(512);

  /** Another thread may close it. */
  private volatile @Nullable Socket socket;

  /** Reads from the socket; of the thread that exchanges alone. */
  private @Nullable ResponseReader reader;

  private volatile boolean closed;

  /**
   * Notes where the server is; connects at the first exchange.
   *
   * @param host a name or an address; an IPv6 address without brackets
   * @param port 1 to 65535
   */
  public HttpConnection(String host, int port) {
    this.host = host;
    this.port = port;
    this.hostHeader =
        RequestHeaders.NONE.with(
            "Host", (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port);
  }

  /**
   * Sends a request and waits for the whole response, whatever its status.
   *
   * @throws HttpProtocolException when the answer is not an HTTP response
   * @throws IOException when the server can't be reached or closes the connection. After either the
   *     next exchange opens a new connection.
   */
  public HttpResponse exchange(HttpRequest request) throws IOException {
    boolean reusable = false;
    try {
      Socket server = server();
      ResponseReader answers = answersOf(server);
      ResponseReader.Result result = sendAndRead(request, server.getOutputStream(), answers);
      reusable = result.reusable();
      return result.response();
    } finally {
      if (!reusable) {
        disconnect();
      }
    }
  }

  /**
   * Begins a request whose body is not at hand yet. The connection that is open is its own from
   * here on, and ends with it: the next exchange opens another.
   *
   * @param request without a body; its headers say that it comes in chunks
   * @throws IOException when the server can't be reached
   */
  public ChunkedRequest begin(HttpRequest request) throws IOException {
    boolean begun = false;
    try {
      Socket server = server();
      ResponseReader answers = answersOf(server);
      ChunkedRequest chunked = new ChunkedRequest(server, answers);
      chunked.begin(request, hostHeader);
      begun = true;
      socket = null;
      reader = null;
      return chunked;
    } finally {
      if (!begun) {
        disconnect();
      }
    }
  }

  private Socket server() throws IOException {
    Socket open = socket;
    return open == null ? connect() : open;
  }

  private Socket connect() throws IOException {
    // Straight to the server: a proxy that the function's settings name is not meant for it.
    Socket server = new Socket(Proxy.NO_PROXY);
    reader = null;
    socket = server;
    if (closed) {
      throw new SocketException("the connection to " + host + ":" + port + " is closed for good");
    }
    server.connect(new InetSocketAddress(host, port));
    server.setTcpNoDelay(true);
    return server;
  }

  private ResponseReader answersOf(Socket server) throws IOException {
    ResponseReader answers = reader;
    if (answers == null) {
      answers = new ResponseReader(new ResponseInput(server.getInputStream()));
      reader = answers;
    }
    return answers;
  }

  private ResponseReader.Result sendAndRead(
      HttpRequest request, OutputStream output, ResponseReader answers) throws IOException {
    try {
      send(request, output);
    } catch (IOException unsent) {
      return answers.readDespite(unsent);
    }
    return answers.read();
  }

  private void send(HttpRequest request, OutputStream output) throws IOException {
    ByteBuffer body = request.body();
    message.reset();
    request.writeHead(hostHeader, message);
    if (body == null || body.remaining() <= ONE_WRITE) {
      request.writeBody(message);
      message.writeTo(output);
    } else {
      message.writeTo(output);
      request.writeBody(output);
    }
  }

  /** Ends the connection, if one is open; the next exchange opens another. */
  public void disconnect() {
    Socket open = socket;
    socket = null;
    if (open != null) {
      close(open);
    }
  }

  /** Ends the connection for good, from any thread: no exchange opens another. */
  @Override
  public void close() {
    closed = true;
    disconnect();
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The exchange is over either way, and the next one opens a connection of its own.
    }
  }
}
