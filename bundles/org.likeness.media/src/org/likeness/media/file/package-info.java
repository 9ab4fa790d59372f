// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Which files are pictures, clips or sounds. */
package org.likeness.media.file;
