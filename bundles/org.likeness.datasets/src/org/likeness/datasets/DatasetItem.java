// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import org.likeness.api.dataset.DatasetFormat.Media;

/**
 * A picture or clip of a dataset.
 *
 * @param id from 1
 * @param file {@code media/...} below the dataset's folder, or an absolute path when it is linked
 * @param linked whether the file lies elsewhere
 * @param media picture or clip
 * @param sha256 of the file, in hex
 * @param bytes size of the file
 * @param subject who is shown; may be empty
 * @param split {@code train}, {@code val}, {@code test} or empty
 * @param label {@code real}, {@code fake}, ... or empty
 */
public record DatasetItem(long id, String file, boolean linked, Media media, String sha256, long bytes, String subject,
    String split, String label) {}
