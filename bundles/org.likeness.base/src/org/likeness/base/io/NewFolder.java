// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;

/**
 * Folders that come into being once: written under a temporary name and given their own by a rename that fails when the
 * name is taken. What is there already is never replaced, and whoever fails removes its own temporary folder and nothing
 * else. Safe between threads and processes.
 */
public final class NewFolder {

  private NewFolder() {}

  /**
   * @param writer fills an empty folder beside the target; it must put at least one file into it
   * @throws UserProblem when there is something in the target's place by the time the folder is ready, or it cannot be written
   */
  public static void create(Path target, Atomic.Writer writer) {
    Path temp = Staging.beside(target);
    try {
      Files.createDirectories(temp);
      writer.write(temp);
      Durable.syncAll(temp);
      publish(temp, target);
      Durable.sync(target.toAbsolutePath().getParent());
    } catch (IOException e) {
      discard(temp, e);
      throw Problems.writing(target, e);
    } catch (RuntimeException | Error e) {
      discard(temp, e);
      throw e;
    }
  }

  /** A rename of a folder onto one that holds something fails in the system itself: there is no moment between look and act. */
  private static void publish(Path temp, Path target) throws IOException {
    try {
      Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      throw taken(target, e);
    } catch (IOException e) {
      if (Files.exists(target)) {
        throw taken(target, e);
      }
      throw e;
    }
  }

  private static UserProblem taken(Path target, IOException e) {
    return new UserProblem("There is " + target + " already; another process may have made it meanwhile", e);
  }

  private static void discard(Path temp, Throwable cause) {
    try {
      Durable.delete(temp);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
