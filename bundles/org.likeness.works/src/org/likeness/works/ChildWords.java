// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.likeness.api.task.Progress;

/** What a likeness command says while it works, passed on, and the sentence that it ends with. */
final class ChildWords {

  private static final String PROBLEM = "likeness: ";
  private static final long PATIENCE_MS = 2_000;

  private final Thread reader;
  private volatile String problem = "";
  private volatile String last = "";

  private ChildWords(InputStream errors, Progress progress) {
    reader = Thread.ofPlatform().daemon().name("words of a child process").start(() -> read(errors, progress));
  }

  static ChildWords of(InputStream errors, Progress progress) {
    return new ChildWords(errors, progress);
  }

  private void read(InputStream errors, Progress progress) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = line.strip();
        if (text.startsWith(PROBLEM)) {
          problem = text.substring(PROBLEM.length());
        } else if (!text.isEmpty()) {
          last = text;
          progress.note(text);
        }
      }
    } catch (IOException e) {
      last = "its words could not be read: " + e.getMessage();
    }
  }

  /** Waits until all that was said has been read; not for ever: somebody else may hold the stream. */
  void join() {
    try {
      reader.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last sentence that named a problem; may be empty. */
  String problem() {
    return problem;
  }

  String last() {
    return last;
  }
}
