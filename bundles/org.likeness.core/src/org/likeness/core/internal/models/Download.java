// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.core.models.ModelEntry.ModelFile;

/** Fetches files; what an interrupted download has left is gone on with. */
final class Download {
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
      .connectTimeout(Duration.ofSeconds(20)).build();
  private final Progress progress;

  Download(Progress progress) {
    this.progress = progress;
  }

  /** The file, checked; nothing to do when it is there. */
  void fetch(ModelFile file, Path to) throws IOException {
    progress.check();
    if (Files.exists(to) && Hashes.sha256(to).equals(file.sha256())) {
      progress.advance(file.bytes());
      return;
    }
    Files.createDirectories(to.getParent());
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      get(file, part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Cancelled");
    } catch (java.net.http.HttpTimeoutException | java.net.ConnectException | java.nio.channels.UnresolvedAddressException e) {
      throw unreachable(file, e);
    }
    if (!Hashes.sha256(part).equals(file.sha256())) {
      Files.delete(part);
      throw new UserProblem("What " + file.url() + " answered is not the file that is expected (wrong checksum); try again later");
    }
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void get(ModelFile file, Path part) throws IOException, InterruptedException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    if (have >= file.bytes()) {
      Files.delete(part);
      have = 0;
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(file.url())).timeout(Duration.ofSeconds(60));
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpResponse<InputStream> answer;
    try {
      answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw unreachable(file, e);
    }
    try (InputStream in = answer.body()) {
      boolean goesOn = answer.statusCode() == 206;
      if (answer.statusCode() != 200 && !goesOn) {
        throw new UserProblem("Cannot download " + file.url() + ": the server answered " + answer.statusCode());
      }
      progress.advance(goesOn ? have : 0);
      try (OutputStream out = goesOn ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part)) {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          progress.check();
          out.write(buffer, 0, n);
          progress.advance(n);
        }
      }
    }
  }

  private static UserProblem unreachable(ModelFile file, Exception e) {
    return new UserProblem("Cannot reach " + URI.create(file.url()).getHost() + " to download " + file.name()
        + "; check the connection and run the same command again (it goes on where it stopped), or install from a folder with --from", e);
  }
}
