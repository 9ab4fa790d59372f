// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.log;

import org.eclipse.core.runtime.IStatus;

/** A message with everything that belongs to it, for the details pane. */
final class LogText {

  private LogText() {}

  static String of(IStatus status) {
    StringBuilder out = new StringBuilder();
    write(status, "", out);
    return out.toString();
  }

  private static void write(IStatus status, String indent, StringBuilder out) {
    out.append(indent).append(status.getMessage()).append('\n');
    for (Throwable t = status.getException(); t != null; t = t.getCause()) {
      out.append('\n').append(t).append('\n');
      for (StackTraceElement at : t.getStackTrace()) {
        out.append("    ").append(at).append('\n');
      }
    }
    for (IStatus child : status.getChildren()) {
      write(child, indent + "  ", out);
    }
  }
}
