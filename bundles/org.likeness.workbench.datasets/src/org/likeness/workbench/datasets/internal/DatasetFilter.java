// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.List;
import java.util.Locale;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;

/**
 * Which faces and files are shown.
 *
 * @param words all must occur in subject, split, label or file name
 * @param subject exactly this one; empty for all
 * @param state which by rejection
 */
record DatasetFilter(String words, String subject, State state) {

  /** By rejection. */
  enum State {
    ALL("All"), USABLE("Usable"), REJECTED("Rejected");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static final DatasetFilter ALL = new DatasetFilter("", "", State.ALL);

  List<Face> faces(DatasetContent content) {
    return content.faces().stream().filter(this::shows).toList();
  }

  List<DatasetItem> items(DatasetContent content) {
    return content.items().stream().filter(i -> (subject.isEmpty() || i.subject().equals(subject))
        && matches(i.file() + " " + i.subject() + " " + i.split() + " " + i.label())).toList();
  }

  private boolean shows(Face f) {
    boolean right = switch (state) {
      case ALL -> true;
      case USABLE -> !f.rejected();
      case REJECTED -> f.rejected();
    };
    return right && (subject.isEmpty() || f.subject().equals(subject)) && matches(f.subject() + " " + f.split() + " "
        + f.origin().name().toLowerCase(Locale.ROOT) + " face " + f.id() + " frame " + f.frame());
  }

  private boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!lower.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
