// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers GET with ranges, and hangs up after a few bytes. */
public final class SmallServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final Map<String, String> files;
  private final int most;

  public SmallServer(Map<String, String> files, int most) throws IOException {
    this.files = files;
    this.most = most;
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public List<String> ranges() {
    return ranges;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket s = socket.accept()) {
        answer(s);
      } catch (IOException e) {
        continue; // closed, or a client that has gone
      }
    }
  }

  private void answer(Socket s) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.US_ASCII));
    String path = in.readLine().split(" ")[1];
    int from = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase().startsWith("range: ")) {
        ranges.add(line.substring(7));
        from = Integer.parseInt(line.replaceAll("\\D", ""));
      }
    }
    byte[] content = files.get(path).getBytes(StandardCharsets.US_ASCII);
    byte[] part = Arrays.copyOfRange(content, from, content.length);
    OutputStream out = s.getOutputStream();
    String head = (from > 0 ? "HTTP/1.1 206 Partial Content" : "HTTP/1.1 200 OK") + "\r\nContent-Length: " + part.length
        + "\r\nConnection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(part, 0, Math.min(most, part.length));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
