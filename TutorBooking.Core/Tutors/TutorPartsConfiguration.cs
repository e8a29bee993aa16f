using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TutorBooking.Core.Platform;

namespace TutorBooking.Core.Tutors;

/// <summary>The small tables around a profile: subjects, what is taught, words, photos.</summary>
internal sealed class TutorPartsConfiguration :
    IEntityTypeConfiguration<Subject>, IEntityTypeConfiguration<TutorSubject>, IEntityTypeConfiguration<TutorWord>, IEntityTypeConfiguration<TutorPhoto>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.ToTable("Subjects");
        builder.Property(subject => subject.Id).ValueGeneratedOnAdd();
        builder.Property(subject => subject.Name).HasMaxLength(Subject.NameLength);
        builder.Property(subject => subject.Mark).HasMaxLength(Subject.MarkLength);
        builder.HasIndex(subject => subject.Name).IsUnique().HasDatabaseName("IX_Subjects_Name");
    }

    public void Configure(EntityTypeBuilder<TutorSubject> builder)
    {
        builder.ToTable("TutorSubjects");
        builder.HasKey(taught => new { taught.TutorId, taught.SubjectId });
        builder.HasOne<Subject>().WithMany().HasForeignKey(taught => taught.SubjectId).OnDelete(DeleteBehavior.Restrict);

        // TutorSearch: who teaches a subject.
        builder.HasIndex(taught => new { taught.SubjectId, taught.TutorId }).HasDatabaseName("IX_TutorSubjects_Subject");
    }

    public void Configure(EntityTypeBuilder<TutorWord> builder)
    {
        builder.ToTable("TutorWords");

        // The word first: search looks for words that begin like what was typed.
        builder.HasKey(word => new { word.Word, word.TutorId });
        builder.Property(word => word.Word).HasMaxLength(TutorWord.WordLength).ComparedByCode();
    }

    public void Configure(EntityTypeBuilder<TutorPhoto> builder)
    {
        builder.ToTable("TutorPhotos");
        builder.HasKey(photo => photo.TutorId);
        builder.Property(photo => photo.ContentType).HasMaxLength(TutorPhoto.TypeLength);
        builder.HasOne<TutorProfile>().WithOne().HasForeignKey<TutorPhoto>(photo => photo.TutorId).OnDelete(DeleteBehavior.Cascade);
    }
}
