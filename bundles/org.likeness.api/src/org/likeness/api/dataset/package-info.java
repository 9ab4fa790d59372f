// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Reading collections of pictures and clips as others lay them out. */
package org.likeness.api.dataset;
