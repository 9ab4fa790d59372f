// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.Where;

/**
 * Which faces and files are shown.
 *
 * @param words all must occur in subject, split, label or file name; AU12>0.4 is a condition on what is known of a face
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
    return right && (subject.isEmpty() || f.subject().equals(subject)) && conditions().allMatch(c -> new Where(List.of(c)).holds(f)) && matches(f.subject() + " " + f.split() + " "
        + f.origin().name().toLowerCase(Locale.ROOT) + " face " + f.id() + " frame " + f.frame());
  }

  private Stream<Where.Condition> conditions() {
    return Arrays.stream(words.strip().split("\\s+")).flatMap(word -> Where.condition(word).stream());
  }

  private boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!lower.contains(word) && Where.condition(word).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
